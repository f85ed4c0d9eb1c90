"""The command line as a module: ``python -m consilience``."""

import sys

from consilience.cli import main

sys.exit(main())
