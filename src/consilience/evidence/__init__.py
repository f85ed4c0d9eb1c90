"""From claims to evidence: what each independent origin entails of one variable.

* ``evidence``: `Evidence`, the input of every method, and `Variable`, what it is about.
* ``origins``: who speaks for whom, so that an origin has one vote however often it is repeated.
* ``withdrawals``: what notices take back, move or repeat.
* ``placement``: the fate of every claim, and the readings that stand.
* ``lazy``: evidence in bulk, made when somebody looks at it.
* ``selection``: on which instant or span an answer is given, and with what evidence.
* ``weights``: votes from grades, and against interest; never by default.
* ``running_total``: what is true of CUMULATIVE measures alone.

This room may import `consilience.ledger` and what stands below it.
"""
