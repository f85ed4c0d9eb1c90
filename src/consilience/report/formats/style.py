"""The style of a report page: one sheet, every rule within the class ``consilience``."""

from typing import Final

STYLE: Final = """
.consilience { color: #1a1a1a; background: #ffffff; font: 16px/1.5 system-ui, sans-serif;
  max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
.consilience h1, .consilience h2, .consilience h3, .consilience h4 { line-height: 1.25;
  margin: 1.4em 0 0.4em; }
.consilience .measure { border-top: 2px solid #1a1a1a; margin-top: 2.5rem; }
.consilience a { color: #1f4e79; }
.consilience .sentence { font-size: 1.1em; border-left: 4px solid #1f4e79; padding-left: 0.8rem; }
.consilience dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr;
  gap: 0.2rem 1rem; margin: 0.5rem 0; }
.consilience dt { font-weight: 600; }
.consilience dd { margin: 0; }
.consilience dd p, .consilience .why p { margin: 0; }
.consilience .scope { color: #4d4d4d; font-size: 0.9em; }
.consilience .scroll { overflow-x: auto; }
.consilience table { border-collapse: collapse; margin: 0.5rem 0; background: transparent; }
.consilience th, .consilience td { text-align: left; vertical-align: top; color: #1a1a1a;
  padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #c8c8c8; overflow-wrap: break-word; }
.consilience thead th { border-bottom: 2px solid #1a1a1a; }
.consilience tbody th { font-weight: 600; }
.consilience .number { text-align: right; font-variant-numeric: tabular-nums; }
.consilience .muted { color: #4d4d4d; font-size: 0.9em; }
.consilience figure { margin: 1rem 0; }
.consilience svg { display: block; width: 100%; max-width: 32rem; height: auto; }
.consilience blockquote { margin: 0.3rem 0; }
.consilience summary { cursor: pointer; }
@media (max-width: 40rem) {
  .consilience { padding: 0.75rem; }
  .consilience dl { grid-template-columns: 1fr; gap: 0; }
  .consilience dd { margin: 0 0 0.4rem; }
  .consilience table { font-size: 0.875em; }
  .consilience th, .consilience td { padding-right: 0.6rem; }
}
@media print { .consilience .measure { break-inside: avoid-page; } }
"""
"""No colour carries meaning alone; text contrasts with its ground by 7 to 1 or more."""
