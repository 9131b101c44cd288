"""How much memory a Python process took at most, as the start of the program that it runs."""

from __future__ import annotations

PEAK = """
import re, resource
from pathlib import Path

def peak():  # bytes; what `getrusage` tells on Linux begins with the memory of the parent
    status = Path("/proc/self/status")
    if status.exists():
        return 1024 * int(re.search("VmHWM:\\\\s+(\\\\d+)", status.read_text()).group(1))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS
"""
