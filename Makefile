# make demo    read the example pages and show what they report
# make test    lint, types and tests: everything a change must pass
# Both set themselves up: they need Python >= 3.11 and a package index.

PYTHON ?= python3
DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DEVELOPED := $(VENV)/developed
DOCUMENTED := $(VENV)/documented
TRAINED := $(VENV)/trained
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: help demo test lint format docs models screenshot build clean
.DELETE_ON_ERROR:

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

demo: $(INSTALLED) ## read the example pages in the terminal view
	@$(BIN)/warta read examples/*.html

test: $(DEVELOPED) ## lint, types and tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/pytest

lint: $(DEVELOPED) ## lint and types only
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy

format: $(DEVELOPED) ## put the code in form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: $(DOCUMENTED) ## build the documentation into site/
	@$(BIN)/python docs/make_reference.py
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

models: $(TRAINED) ## train the shipped models anew from DATA (two hours; see training/)
	@$(MAKE) --no-print-directory -C training PYTHON=$(abspath $(BIN)/python) DATA=$(abspath $(DATA))/training CORPORA=$(abspath $(DATA))/corpora
	@$(BIN)/python -m training.places
	@$(BIN)/python -m training.pages --data $(DATA)/pages
	@$(BIN)/python -m training.events --data $(DATA)
	@$(BIN)/python -m training.pairs --pack $(DATA) --write

screenshot: $(DEVELOPED) ## draw the terminal view of the examples for the README
	@$(BIN)/python docs/make_screenshot.py

build: $(DEVELOPED) ## build the wheel into dist/
	@$(PIP) wheel --no-deps --wheel-dir dist .

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist site

# Each stamp is older than pyproject.toml exactly when what is installed may no longer be what is asked for.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Warta needs Python 3.11 or later; try: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

$(DEVELOPED): pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) ..."
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(INSTALLED)

$(DOCUMENTED): pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[docs]'
	@touch $@ $(INSTALLED)

$(TRAINED): pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[train]'
	@touch $@ $(INSTALLED)
