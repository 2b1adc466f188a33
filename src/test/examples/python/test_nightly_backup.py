"""How a test in Python uses the stub: standard library only. Run it with BACKUP_TCK_JAR=target/backup-tck.jar python3 -m unittest."""
import json
import os
import subprocess
import unittest
import urllib.error
import urllib.request


class Stub:
    """A stub in a process of its own, and what it can be asked."""

    def __init__(self, *options):
        command = ["java", "-jar", os.environ["BACKUP_TCK_JAR"], "stub", "--json", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.about = json.loads(self.process.stdout.readline())["stubs"][0]
        self.url = self.about["url"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read() or b"null")

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()


def start_nightly(stub, project, instance):
    """The code under test: starts a backup and waits for its end."""
    status, answer = stub.call("POST", f"/v3/{project}/backups", {"instance_id": instance, "name": "nightly"})
    if status != 202:
        raise RuntimeError(answer["error_msg"])
    for _ in range(100):  # the stub moves on with each look, so there is nothing to sleep for
        _, listed = stub.call("GET", f"/v3/{project}/backups?instance_id={instance}")
        state = next(backup["status"] for backup in listed["backups"] if backup["id"] == answer["backup"]["id"])
        if state != "BUILDING":
            return state
    raise TimeoutError("the backup does not end")


class NightlyBackupTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stub = Stub("--api", "gaussdb", "--empty")
        cls.addClassCleanup(cls.stub.stop)
        cls.project = cls.stub.about["fixtures"]["project"]
        cls.instance = cls.stub.about["fixtures"]["instance"]

    def setUp(self):
        self.stub.call("POST", "/__backup-tck/reset")

    def special(self, beginning):
        return next(name["example"] for name in self.stub.about["names"] if name["name"] == beginning + "...")

    def assert_called(self, **question):
        status, verification = self.stub.call("POST", "/__backup-tck/verify", question)
        self.assertEqual(200, status, verification.get("message", verification))

    def test_a_backup_is_completed(self):
        self.assertEqual("COMPLETED", start_nightly(self.stub, self.project, self.instance))
        self.assert_called(**{"operation": "createManualBackup", "with": {"/name": "nightly"}, "verdict": "valid", "times": 1})

    def test_a_backup_fails(self):
        self.assertEqual("FAILED", start_nightly(self.stub, self.project, self.special("failing")))

    def test_an_instance_does_not_exist(self):
        with self.assertRaises(RuntimeError):
            start_nightly(self.stub, self.project, self.special("unknown"))
        self.assert_called(operation="listBackups", times=0)


if __name__ == "__main__":
    unittest.main()
