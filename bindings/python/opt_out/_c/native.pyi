# The generated module: its functions are checked where they run, by their typemaps.
from typing import Any

def __getattr__(name: str) -> Any: ...
