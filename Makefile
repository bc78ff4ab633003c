# `make help` lists what there is. The first target that needs it sets up .venv.
PYTHON ?= python3
BIN := .venv/bin
SET_UP := .venv/set-up
PEERS := .venv/peers
OTHERS := .venv/others
BASE ?= main
NAME ?= imports decoding rest layers generating realtime workers
RUNS ?= 1000000
PARALLEL := -n auto --dist worksteal $(if $(SEED),-p randomly --randomly-seed=$(SEED))

# Tests start hundreds of programs, and each would compile what it imports.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install generate check lint types checked compiled test soak fuzz oracle drift record demo play bench mutants list diff export docs docs-serve release lowest newest compat clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z -]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(SET_UP)  ## set up .venv with all that development needs

$(SET_UP): pyproject.toml constraints.txt dev-requirements.txt
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-e '.[cli,mcp,testing,speed]' -r dev-requirements.txt
	touch $@

$(PEERS)/set-up: pyproject.toml constraints.txt benchmarks/constraints.txt benchmarks/requirements.txt $(SET_UP)
	$(PYTHON) -m venv $(PEERS)
	PIP_CONSTRAINT="constraints.txt benchmarks/constraints.txt" $(PEERS)/bin/python -m pip install \
		--quiet --disable-pip-version-check -e '.[speed,httpx2]' -r benchmarks/requirements.txt
	touch $@

generate: $(SET_UP)  ## write generated/crisp_client, names.lock and what is generated in docs/, from spec/ and codegen/
	$(BIN)/python -m codegen schema
	$(BIN)/python -m codegen migration
	$(BIN)/python -m codegen generate
	$(BIN)/python -m codegen names

check: $(SET_UP)  ## fail if generated/crisp_client is not what the spec makes, or a public name is lost
	$(BIN)/python -m codegen check

lint: $(SET_UP)  ## style of the spec and of the code
	$(BIN)/python -m codegen lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(SET_UP)  ## mypy --strict over the generator and the package
	$(BIN)/mypy codegen/*.py codegen/load codegen/resolve codegen/render codegen/diff codegen/drift codegen/export codegen/lint codegen/language codegen/migration codegen/site codegen/release generated/crisp_client examples benchmarks

# In a fresh clone, mypy takes a while on one core: what all tests import is compiled on another.
checked: $(SET_UP)
	$(MAKE) --no-print-directory -j2 check lint types $(if $(wildcard tests/__pycache__),,compiled)

compiled: $(SET_UP)
	-@$(BIN)/python -m pytest --collect-only >/dev/null  # which tells what is wrong when it runs

test: $(if $(AREA),$(SET_UP),checked)  ## everything CI runs, on loopback only; AREA=rtm: that area's tests (AREA=? tells which there are); SEED=1: in another order
	$(BIN)/python -m $(if $(AREA),tests.areas '$(AREA)',pytest) $(PARALLEL)

soak: $(SET_UP) $(PEERS)/set-up  ## the full figures that make test holds a slice of, an hour on two cores
	$(BIN)/python -m pytest -m soak $(PARALLEL)

fuzz: $(SET_UP)  ## coverage-guided fuzzing of the loader, RUNS inputs (default 1,000,000); Linux, by hand
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	$(BIN)/python -m tests.fuzz.loader build/fuzz -runs=$(RUNS)

$(OTHERS)/set-up: tests/oracle/others/requirements.txt
	$(PYTHON) -m venv $(OTHERS)
	PIP_CONSTRAINT=constraints.txt $(OTHERS)/bin/python -m pip install --quiet --disable-pip-version-check \
		-r tests/oracle/others/requirements.txt
	touch $@

oracle: $(SET_UP) $(OTHERS)/set-up  ## what others made, on ours: Crisp's clients, validators of the exports; needs Node
	@command -v npm >/dev/null || { echo "make oracle needs Node and npm"; exit 1; }
	cd tests/oracle && npm install --silent --no-package-lock --no-audit --no-fund
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-r tests/oracle/requirements.txt
	$(BIN)/python -m pytest -m oracle

drift: $(SET_UP)  ## the spec beside Crisp's clients, NODE=11.3.0 and PYPI=1.1.23 (default: the latest); needs Node
	$(BIN)/python -m codegen drift node$(if $(NODE),@$(NODE)) pypi$(if $(PYPI),@$(PYPI))

record: $(SET_UP)  ## record cassettes and streams again, from the emulator, ONLY="x y": some of them; LIVE=1: from an account
	@$(BIN)/python -m tests.cassettes $(if $(LIVE),--live $(LIVE)) --only $(ONLY)

demo: $(SET_UP)  ## the three uses in one go: generate, a bot against a local Crisp, a spec diff
	@$(BIN)/python examples/demo.py

play: $(SET_UP)  ## a page to try a bot: starts a local Crisp and examples/bot.py, until Ctrl-C
	@$(BIN)/python examples/play.py

bench: $(SET_UP) $(PEERS)/set-up  ## what it costs, as ratios; one of them with NAME=rest
	@for name in $(NAME); do $(BIN)/python -m benchmarks.$$name || exit; done

mutants: $(SET_UP)  ## faults put into the code: do the tests notice? N=400 SEED=1 JOBS=2, AREA="diff lint": only there; by hand
	@$(BIN)/python -m tests.mutants $(if $(N),--number $(N)) $(if $(SEED),--seed $(SEED)) $(if $(JOBS),--jobs $(JOBS)) \
		$(if $(AREA),--area $(AREA)) $(if $(MOST),--most $(MOST))

list: $(SET_UP)  ## what the spec holds, counted
	$(BIN)/python -m codegen list

diff: $(SET_UP)  ## what changed in the spec since BASE (default main), and whom it breaks: then it fails
	@$(BIN)/python -m codegen diff $(BASE): .

export: $(SET_UP)  ## write the spec as build/openapi.json and build/asyncapi.json
	$(BIN)/python -m codegen export openapi --out build/openapi.json
	$(BIN)/python -m codegen export asyncapi --out build/asyncapi.json

docs: $(SET_UP)  ## write the docs as a site: build/site, and as Markdown: build/docs; nothing is fetched
	@$(BIN)/python -m codegen site

docs-serve: $(SET_UP)  ## the same, and show it on the loopback interface until Ctrl-C, PORT=8000
	@$(BIN)/python -m codegen site --serve $(or $(PORT),8000)

release: $(SET_UP)  ## say which version is next; VERSION=0.3.0: check, write, build and tag it, DRY=1: in a clone; never uploads
	@$(BIN)/python -m codegen release $(if $(VERSION),--version $(VERSION)) $(if $(DRY),--dry) $(if $(SINCE),--since $(SINCE))

lowest newest: $(SET_UP)  ## the package's tests with the lowest, the newest versions of what it needs
	@$(BIN)/python -m tests.versions $@

compat: $(SET_UP)  ## the package's tests with another Python, PYTHON=python3.13
	@$(BIN)/python -m tests.versions compat --python $(PYTHON)

clean:  ## remove what was set up
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis
