# make demo                 builds the stories of seeds/ into output/
# make demo STORY=file.txt  the same for any text
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3 python3.13 python3.12 python3.11
VENV := .venv
BIN := $(VENV)/bin
# The shell reads the story's name from the environment, and make does not expand it, so no character in it is special.
override STORY := $(value STORY)
export STORY

# --no-strip-extras: pip holds a package with extras to be another than the one without, and would look for its newest.
# --no-header, and no index in the file: what is locked is what the packages are, not where they came from.
LOCK := --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet

.PHONY: help demo test check lock screenshot confidence clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

demo: $(VENV)/run.stamp ## build the stories of seeds/ (or STORY=file.txt) into output/
	@$(BIN)/graphbuild build -o output -- "$${STORY:-seeds}"

test: $(VENV)/dev.stamp ## all tests and examples, with coverage, a file of tests at a time on each of up to four processors
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --cov --cov-report=term

check: $(VENV)/dev.stamp ## format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/biome check --error-on-warnings .

lock: $(VENV)/dev.stamp ## pin all packages again, with hashes, for every supported Python and system
	$(BIN)/uv pip compile $(LOCK) --upgrade --extra build pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(LOCK) --upgrade --all-extras -c requirements.txt pyproject.toml -o requirements-dev.txt

screenshot: $(VENV)/dev.stamp demo ## the pictures of README and docs: light, dark, phone
	$(BIN)/python -m tests.render.screenshot output/graph.html docs/graph.png

confidence: $(VENV)/dev.stamp ## learn from judged claims, in JUDGED=folder, how sure a claim is, and write the page of it
	$(BIN)/python -m scripts.train_confidence "$(JUDGED)" --write

clean: ## remove what was made, and the virtual environment
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage dist build
	find output -mindepth 1 ! -name README.md -delete

# Packages come from the lock with their hashes; the checkout itself is linked in with the locked build backend.
$(VENV)/run.stamp: requirements.txt pyproject.toml
	@for python in $(PYTHON); do \
	    if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then \
	        echo "making $(VENV) with $$python"; exec $$python -m venv $(VENV); \
	    fi; \
	done; echo "Python 3.11, 3.12 or 3.13 is needed: make demo PYTHON=/path/to/python3.12" >&2; exit 1
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $@
