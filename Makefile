# What people type. The work is in scripts/, one file a thing.

.PHONY: run test lint bench help

help:  ## Say what there is to say
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

run:   ## Build the client and the server, fetch the optional packs, and serve on http://localhost:8080
	@scripts/run.sh

test:  ## Run every test, on SQLite and PostgreSQL, and in a browser
	@scripts/test.sh

lint:  ## Check format, lints, layers, sizes and words
	@scripts/lint.sh

bench: ## Measure what docs/PERFORMANCE.md speaks of
	@scripts/bench.sh
