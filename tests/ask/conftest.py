"""A build's folder, made by hand."""

from pathlib import Path

import pytest

from graphbuild.describe import described
from graphbuild.store.write import save
from tests.made import knowledge


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build of the hand-made knowledge leaves."""
    found = tmp_path_factory.mktemp("built")
    save(knowledge(), described(knowledge()), found)
    return found
