"""Words by language: all that an engine knows of a language stands here, one package each."""
