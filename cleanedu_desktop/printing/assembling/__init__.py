"""Many pages put together as one file for an inspection (迎检材料), written as they are drawn."""
