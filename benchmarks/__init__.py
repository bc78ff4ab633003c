"""What the client costs, as ratios measured in one run: `make bench`."""
