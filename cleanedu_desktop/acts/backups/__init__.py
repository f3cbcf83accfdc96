"""What the acts on backups share: what is known of those made, and where they lie."""
