"""Speed comparisons; each is run by hand, see CONTRIBUTING.md."""
