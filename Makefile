# Two commands: `make run` serves Attest on this machine, `make test` checks everything.
PYTHON ?= python3
DEMO ?= yes
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: run test benchmark
run: $(VENV)/.runtime
	@$(PY) manage.py prepare --demo=$(DEMO)
	@exec $(VENV)/bin/gunicorn --config config/gunicorn.py config.wsgi

test: $(VENV)/.development
	@bash tools/check.sh

benchmark: $(VENV)/.development
	@$(PY) -m tests.benchmarks.desk_page

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Attest needs Python 3.11 or later; $$($(PYTHON) --version) was found. Name another with: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.runtime: requirements.txt constraints.txt | $(VENV)/bin/python
	@echo "Installing what Attest needs (the first time only) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.development: requirements.txt requirements-dev.txt constraints.txt | $(VENV)/bin/python
	@echo "Installing what the checks need (the first time only) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/.runtime
