"""Schema versions, one file each: ``NNNN_what_changed.py``.

Recipe for a new one (0002 after 0001):
1. Copy the last file; ``revision = "0002"``, ``down_revision = "0001"``. Steps use plain SQL types
   and never the live tables or dataclasses: they must still run when those have moved on.
2. Change `tables.py` to match; raise `migrate.SCHEMA` to 2. A test compares both.
3. Tables that refer to others may be recreated (`op.batch_alter_table`): foreign keys are off
   meanwhile and checked before COMMIT. Recreate triggers and partial indices of a recreated table.
4. Run ``installer/freeze_old_store.py`` before releasing: the frozen store of the new schema joins
   ``tests/old_stores/``, whose files are all opened by a test for ever.
"""
