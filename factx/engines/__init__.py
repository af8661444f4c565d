"""Other extractors behind the same contract, for comparison."""
