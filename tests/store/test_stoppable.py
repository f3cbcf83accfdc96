"""A long reading of a database ends when it is told to."""

from __future__ import annotations

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.stopping import Stopped, never
from cleanedu_desktop.store.stoppable import stoppable

LONG = (
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
    " SELECT count(*) FROM n"
)


def test_it_ends_midway_and_the_connection_goes_on() -> None:
    connection = driver.connect(":memory:")
    with pytest.raises(Stopped), stoppable(connection, lambda: True):
        connection.execute(LONG).fetchone()
    with stoppable(connection, never):
        assert connection.execute(LONG).fetchone() == (300000,)
    assert connection.execute(LONG).fetchone() == (300000,)
    connection.close()


def test_other_errors_stay_what_they_are() -> None:
    connection = driver.connect(":memory:")
    with pytest.raises(driver.OperationalError), stoppable(connection, never):
        connection.execute("SELECT nothing FROM nowhere")
    connection.close()
