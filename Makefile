# make demo      read the example pages and show what they report
# make demo-web  the same as web pages, in the browser
# make test      lint, types and tests: everything a change must pass
# All set themselves up: they need Python >= 3.11 and a package index.

PYTHON ?= python3
DATA ?= ../shared/data
ROUNDS ?= 20
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DEVELOPED := $(VENV)/developed
DOCUMENTED := $(VENV)/documented
CLUSTERED := $(VENV)/clustered
TRAINED := $(VENV)/trained
SERVED := $(VENV)/served
EXAMPLE := build/example
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: help demo demo-web browser test soak lint format docs models screenshot build clean
.DELETE_ON_ERROR:

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

demo: $(INSTALLED) ## read the example pages in the terminal view
	@$(BIN)/warta read examples/*.html
	@echo "To see fifteen such pages together in the browser, with their stories: make demo-web"

demo-web: $(SERVED) ## make a dataset of the example crawl, and open it in the browser
	@$(BIN)/warta build examples/crawl --out $(EXAMPLE)
	@$(BIN)/warta open $(EXAMPLE)

test: $(DEVELOPED) browser ## lint, types and tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/pytest

# Debian's Chromium drives the tests of the pages. Where it is not there and cannot be installed, they are skipped.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
		test "$$(id -u)" = 0 && command -v apt-get >/dev/null && echo "Installing chromium ..." && \
		{ apt-get install -y -qq chromium || { apt-get update -qq && apt-get install -y -qq chromium; }; } >/dev/null 2>&1; } || \
		echo "There is no Chromium, and it cannot be installed here: the tests of the pages are skipped."

soak: $(CLUSTERED) ## kill builds at random moments ROUNDS times over, and a machine of a small Ray cluster
	@WARTA_SOAK=$(ROUNDS) $(BIN)/pytest tests/end_to_end/test_kills.py tests/end_to_end/test_nodes.py tests/engine/test_ray.py

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

models: $(TRAINED) ## train the shipped models anew from DATA (two hours, many more where JAX has no graphics card; see training/)
	@$(MAKE) --no-print-directory -C training PYTHON=$(abspath $(BIN)/python) DATA=$(abspath $(DATA))/training CORPORA=$(abspath $(DATA))/corpora
	@$(MAKE) --no-print-directory -C training PYTHON=$(abspath $(BIN)/python) provinces
	@$(BIN)/python -m training.places
	@$(BIN)/python -m training.regions
	@$(BIN)/python -m training.pages --data $(DATA)/pages
	@$(MAKE) --no-print-directory -C training PYTHON=$(abspath $(BIN)/python) world-news
	@$(BIN)/python -m training.quotes --data $(DATA)
	@$(BIN)/python -m training.events --data $(DATA)
	@$(BIN)/python -m training.sectors --data $(DATA)
	@$(BIN)/python -m training.modes --data $(DATA)
	@$(BIN)/python -m training.pairs --pack $(DATA) --write

screenshot: $(DEVELOPED) browser ## draw the terminal view and the pages of the examples for the README
	@$(BIN)/python docs/make_screenshot.py
	@WARTA_SCREENSHOTS=docs/images $(BIN)/pytest tests/browser/test_screenshots.py

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

$(SERVED): pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) ..."
	@$(PIP) install --editable '.[serve]'
	@touch $@ $(INSTALLED)

$(DEVELOPED): pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) ..."
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(INSTALLED)

$(CLUSTERED): pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[dev,ray]'
	@touch $@ $(INSTALLED) $(DEVELOPED)

$(DOCUMENTED): pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[docs]'
	@touch $@ $(INSTALLED)

$(TRAINED): pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[train]'
	@touch $@ $(INSTALLED)
