"""The model: one of a name in a process, out of the garbage collector's way."""

import gc

import pytest

from graphbuild.errors import ModelError
from graphbuild.parse import Parser
from graphbuild.parse.parser import load
from graphbuild.settings import Settings


def test_a_second_parser_loads_no_second_model() -> None:
    Parser(Settings())
    loaded = load.cache_info().misses
    frozen = gc.get_freeze_count()
    Parser(Settings())
    assert load.cache_info().misses == loaded
    assert gc.get_freeze_count() == frozen > 0


def test_a_model_that_is_not_there_is_an_error_each_time() -> None:
    for _ in range(2):
        with pytest.raises(ModelError, match="no such language model"):
            load("no_such_model")
