"""Where the laws come from."""

from typing import Final

AGGREGATION: Final = (
    "M. Grabisch, J.-L. Marichal, R. Mesiar, E. Pap, Aggregation Functions (2009), "
    "doi:10.1017/CBO9781139644150"
)
INTERVALS: Final = "IEEE Std 1788-2015, doi:10.1109/IEEESTD.2015.7140721"
FAULTS: Final = (
    'K. Marzullo, "Tolerating failures of continuous-valued sensors", ACM TOCS 8 (1990), '
    "doi:10.1145/128733.128735"
)
COPYING: Final = (
    "X. L. Dong, L. Berti-Equille, D. Srivastava, "
    '"Integrating conflicting data: the role of source dependence", PVLDB 2 (2009), '
    "doi:10.14778/1687627.1687690"
)
BREAKDOWN: Final = (
    'F. R. Hampel, "A general qualitative definition of robustness", Annals of Mathematical '
    "Statistics 42 (1971), doi:10.1214/aoms/1177693054"
)
POOLING: Final = (
    'R. DerSimonian, N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 '
    "(1986), doi:10.1016/0197-2456(86)90046-2"
)
SYBIL: Final = 'J. R. Douceur, "The Sybil attack", IPTPS (2002), doi:10.1007/3-540-45748-8_24'
