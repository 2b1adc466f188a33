"""Lets Schemathesis read a contract and make two requests of each operation; whatever it warns of ends this with a traceback."""
import sys
import warnings

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

warnings.simplefilter("error")
operations = 0
for result in schemathesis.openapi.from_path(sys.argv[1]).get_all_operations():
    operation = result.ok()

    @settings(max_examples=2, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None, database=None, derandomize=True)
    @given(case=operation.as_strategy())
    def requests(case):
        assert case.operation.path == operation.path

    requests()
    operations += 1
print(f"{operations} operations")
