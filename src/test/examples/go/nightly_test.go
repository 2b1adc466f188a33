// Package nightly shows how a test in Go uses the stub: standard library only. Run it with
// BACKUP_TCK_JAR=/path/to/backup-tck.jar go test ./...
package nightly

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// about is what the stub says of itself in one line of JSON.
type about struct {
	Stubs []struct {
		URL      string            `json:"url"`
		Fixtures map[string]string `json:"fixtures"`
		Names    []struct {
			Name    string `json:"name"`
			Example string `json:"example"`
		} `json:"names"`
	} `json:"stubs"`
}

var stub about

func TestMain(m *testing.M) {
	command := exec.Command("java", "-jar", os.Getenv("BACKUP_TCK_JAR"), "stub", "--api", "gaussdb", "--empty", "--json")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		panic(err)
	}
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &stub)
	}
	code := 1
	if err == nil {
		code = m.Run()
	} else {
		fmt.Fprintln(os.Stderr, "the stub did not start:", err)
	}
	_ = command.Process.Kill()
	_ = command.Wait()
	os.Exit(code)
}

func call(method, path string, body, answer any) (int, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return 0, err
	}
	request, err := http.NewRequest(method, stub.Stubs[0].URL+path, bytes.NewReader(text))
	if err != nil {
		return 0, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	return response.StatusCode, json.NewDecoder(response.Body).Decode(answer)
}

type backup struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// startNightly is the code under test: it starts a backup and waits for its end.
func startNightly(project, instance string) (string, error) {
	var started struct {
		Backup  backup `json:"backup"`
		Message string `json:"error_msg"`
	}
	path := "/v3/" + project + "/backups"
	status, err := call("POST", path, map[string]string{"instance_id": instance, "name": "nightly"}, &started)
	if err != nil {
		return "", err
	}
	if status != http.StatusAccepted {
		return "", errors.New(started.Message)
	}
	for look := 0; look < 100; look++ { // the stub moves on with each look, so there is nothing to sleep for
		var listed struct {
			Backups []backup `json:"backups"`
		}
		if _, err := call("GET", path+"?instance_id="+instance, nil, &listed); err != nil {
			return "", err
		}
		for _, one := range listed.Backups {
			if one.ID == started.Backup.ID && one.Status != "BUILDING" {
				return one.Status, nil
			}
		}
	}
	return "", errors.New("the backup does not end")
}

func special(t *testing.T, beginning string) string {
	t.Helper()
	for _, name := range stub.Stubs[0].Names {
		if strings.HasPrefix(name.Name, beginning) {
			return name.Example
		}
	}
	t.Fatalf("the stub has no names that begin with %s", beginning)
	return ""
}

func reset(t *testing.T) {
	t.Helper()
	if _, err := call("POST", "/__backup-tck/reset", nil, &struct{}{}); err != nil {
		t.Fatal(err)
	}
}

func verify(t *testing.T, question map[string]any) {
	t.Helper()
	var verification struct {
		Message string `json:"message"`
		Error   string `json:"error"`
	}
	status, err := call("POST", "/__backup-tck/verify", question, &verification)
	if err != nil || status != http.StatusOK {
		t.Errorf("%v %s%s", err, verification.Message, verification.Error)
	}
}

func TestBackupEnds(t *testing.T) {
	for instance, want := range map[string]string{
		stub.Stubs[0].Fixtures["instance"]: "COMPLETED",
		special(t, "failing"):              "FAILED",
	} {
		reset(t)
		got, err := startNightly(stub.Stubs[0].Fixtures["project"], instance)
		if err != nil || got != want {
			t.Errorf("the backup of %s ended %s (%v), not %s", instance, got, err, want)
		}
		verify(t, map[string]any{"operation": "createManualBackup", "with": map[string]string{"/instance_id": instance}, "times": 1})
	}
}

func TestUnknownInstance(t *testing.T) {
	reset(t)
	if _, err := startNightly(stub.Stubs[0].Fixtures["project"], special(t, "unknown")); err == nil {
		t.Error("a backup of an instance that does not exist was accepted")
	}
	verify(t, map[string]any{"operation": "listBackups", "times": 0})
}
