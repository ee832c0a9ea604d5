// Reads jobs from standard input, makes each call with the package, and prints what the caller gets. It judges nothing.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	usage "github.com/partner-center-usage/partner-center-usage-go"
)

type job struct {
	ID      string `json:"id"`
	BaseURL string `json:"baseUrl"`
	Call    struct {
		CustomerID        string  `json:"customerId"`
		Token             string  `json:"token"`
		RequestID         *string `json:"requestId"`
		CorrelationID     *string `json:"correlationId"`
		CorrelationVector *string `json:"correlationVector"`
		Retries           int     `json:"retries"`
		TimeoutMs         int     `json:"timeoutMs"`
	} `json:"call"`
}

// outcome is what the caller of a job gets, as the judge reads it.
type outcome map[string]any

func main() {
	var running sync.WaitGroup
	var printing sync.Mutex
	jobs := json.NewDecoder(os.Stdin)
	outcomes := json.NewEncoder(os.Stdout)
	clients := map[string]*usage.Client{}
	for {
		var next job
		err := jobs.Decode(&next)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			fail("A job cannot be decoded:", err)
		}
		client := clients[next.BaseURL]
		if client == nil {
			client = newClient(next)
			clients[next.BaseURL] = client
		}
		running.Add(1)
		go func() {
			defer running.Done()
			result := call(client, next)
			result["id"] = next.ID
			printing.Lock()
			defer printing.Unlock()
			if err := outcomes.Encode(result); err != nil {
				fail("An outcome cannot be printed:", err)
			}
		}()
	}
	running.Wait()
}

// newClient makes the client for all jobs with the same base URL.
func newClient(job job) *usage.Client {
	return &usage.Client{
		URL:     job.BaseURL,
		Token:   usage.StaticToken(job.Call.Token),
		Timeout: time.Duration(job.Call.TimeoutMs) * time.Millisecond,
		Retries: job.Call.Retries,
	}
}

func fail(message string, err error) {
	fmt.Fprintln(os.Stderr, message, err)
	os.Exit(1)
}
