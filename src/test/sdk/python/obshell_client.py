"""The vendor's Python SDK against the obshell stub that STUB_HOST and STUB_PORT name. Ends with a traceback when an
outcome is not the documented one."""
import os

from obshell import ClientSet, OBShellHandleError, TaskExecuteFailedError
from obshell.auth.password import PasswordAuth

HOST, PORT = os.environ["STUB_HOST"], int(os.environ["STUB_PORT"])
PASSWORD = os.environ["BACKUP_TCK_PASSWORD"]
AGENT_PASSWORD = os.environ.get("BACKUP_TCK_AGENT_PASSWORD")


def client(password=PASSWORD, agent_password=AGENT_PASSWORD):
    return ClientSet(HOST, PORT, PasswordAuth(password, agent_password)).v1


def expect(holds, what):
    if not holds:
        raise AssertionError(what)
    print("  ok:", what)


def refused(what, call, err_codes, codes):
    """An agent names its error, or numbers it if it is older."""
    try:
        call()
    except OBShellHandleError as error:
        expect(error.err_code in err_codes if error.err_code else error.code in codes, f"{what} is refused ({error})")
        return
    raise AssertionError(f"{what} was accepted")


agent = client()

dag = agent.start_tenant_backup("t1", mode="full", plus_archive=True, encryption="s3cret")
expect(dag.state == "READY" and dag.max_stage == 4, "a backup of the tenant is accepted and ready")
done = agent.wait_dag_succeed(dag.generic_id)
expect(done.state == "SUCCEED" and len(done.nodes) == 4, "its task succeeds with four nodes")
expect(done.generic_id == dag.generic_id, "it is the same task")

overview = agent.get_tenant_backup_overview("t1").status
expect(overview["status"] == "COMPLETED", "the tenant's overview shows a completed backup")
expect(overview["encryption_mode"] == "PASSWORD", "the backup is encrypted, so the encrypted body was read")

dag = agent.start_cluster_backup_sync(mode="incremental")
expect(dag.state == "SUCCEED" and "increment" in dag.name, "an incremental backup of the cluster succeeds")
expect(all(task.status == "COMPLETED" for task in agent.get_cluster_backup_overview().statuses),
       "the cluster's overview shows completed backups")

expect(agent.patch_tenant_backup_status("t1"), "cancelling without a running backup is accepted")

try:
    agent.start_tenant_backup_sync("failing1")
    raise AssertionError("a backup that fails was taken for a success")
except TaskExecuteFailedError as error:
    expect(error.dag.is_failed(), "a backup that fails is told as failed")

refused("a backup of an unknown tenant", lambda: agent.start_tenant_backup("unknown1"), {"OB.Tenant.NotExist"}, {1001})
refused("a mode that does not exist", lambda: agent.start_tenant_backup("t1", mode="weekly"),
        {"OB.Backup.Mode.Invalid"}, {1002})
refused("the overview of a tenant without a backup", lambda: agent.get_tenant_backup_overview("idle1"),
        {"Task.NotFound"}, {2300})
refused("a wrong password", lambda: client("wrong", AGENT_PASSWORD and "wrong").get_tenant_backup_overview("t1"),
        {"Security.Authentication.IncorrectOceanbasePassword", "Security.Authentication.IncorrectAgentPassword"}, {10008})
