"""Scene: from mentions to a composition with palette and light."""
