"""HOW records are kept: the only room that knows SQLAlchemy, Alembic and the driver."""
