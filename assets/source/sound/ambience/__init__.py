"""Long loops that lie under everything."""
