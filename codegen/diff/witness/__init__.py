"""Show breaking findings by programs: each runs on the old package, and not on the new one."""
