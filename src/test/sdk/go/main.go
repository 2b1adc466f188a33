// The vendor's Go SDK against the obshell stub that STUB_HOST and STUB_PORT name. Ends with status 1 when an outcome is
// not the documented one.
package main

import (
	"fmt"
	"os"
	"strconv"

	v1 "github.com/oceanbase/obshell-sdk-go/services/v1"
)

func expect(holds bool, what string) {
	if !holds {
		fmt.Fprintln(os.Stderr, "  FAILED:", what)
		os.Exit(1)
	}
	fmt.Println("  ok:", what)
}

func client(password string) *v1.Client {
	port, err := strconv.Atoi(os.Getenv("STUB_PORT"))
	expect(err == nil, "STUB_PORT is a number")
	agent, err := v1.NewClientWithPassword(os.Getenv("STUB_HOST"), port, password)
	expect(err == nil, fmt.Sprintf("a client can be made (%v)", err))
	return agent
}

func main() {
	agent := client(os.Getenv("BACKUP_TCK_PASSWORD"))

	request := agent.NewTenantBackupRequest("t1").SetBackupMode("full").SetPlusArchive(true).SetEncryption("s3cret")
	dag, err := agent.TenantBackupWithRequest(request)
	expect(err == nil, fmt.Sprintf("a backup of the tenant is accepted (%v)", err))
	done, err := agent.WaitDagSucceed(dag.GenericID)
	expect(err == nil && done.IsSucceed(), fmt.Sprintf("its task succeeds (%v)", err))
	expect(done.GenericID == dag.GenericID, "it is the same task")

	overview, err := agent.GetTenantBackupOverview("t1")
	expect(err == nil, fmt.Sprintf("the tenant's overview is shown (%v)", err))
	expect(overview.Status == "COMPLETED", "it shows a completed backup")

	// Fields that are not set go out as nulls.
	done, err = agent.PostClusterBackup()
	expect(err == nil && done.IsSucceed(), fmt.Sprintf("a backup of the cluster succeeds (%v)", err))

	_, err = agent.PostTenantBackup("failing1")
	expect(err != nil, "a backup that fails is told as failed")
	_, err = agent.PostTenantBackup("unknown1")
	expect(err != nil, "a backup of an unknown tenant is refused")
	_, err = agent.GetTenantBackupOverview("idle1")
	expect(err != nil, "a tenant without a backup has no overview")
	_, err = client("wrong").GetTenantBackupOverview("t1")
	expect(err != nil, "a wrong password is refused")
}
