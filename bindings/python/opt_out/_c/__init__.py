"""Private: the compiled module and its C library. Use opt_out."""
