# make         set up an environment and build this repository's own hub into site/
# make test    set up and run every test
# make check   lint, format and types
# make catalogues  add new texts to the built-in catalogues
# make browse  look at the built hub in a browser

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PORT ?= 8000
TESTS ?= tests

.PHONY: site test check format catalogues browse lock clean
.DEFAULT_GOAL := site

site: $(VENV)/.ready
	$(BIN)/learnscape build .

test: $(VENV)/.ready-for-tests
	$(BIN)/python -m pytest -n auto --dist worksteal $(TESTS)

check: $(VENV)/.ready-for-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.ready-for-tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

catalogues: $(VENV)/.ready
	$(BIN)/python -c 'from learnscape_gen.catalogues import refresh_built_in; refresh_built_in()'

browse: site
	@echo "The hub is at http://127.0.0.1:$(PORT)/ (stop with Ctrl-C)"
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site $(PORT)

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'learnscape needs Python 3.11 or later')"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.ready-for-tests: requirements/test.txt $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Write the hashed requirements anew from the floors in pyproject.toml.
lock: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --quiet --upgrade \
	  --python-version 3.11 --extra test pyproject.toml --output-file requirements/test.txt

clean:
	rm -rf $(VENV) .learnscape dist
	find site -mindepth 1 ! -name .gitignore -delete
