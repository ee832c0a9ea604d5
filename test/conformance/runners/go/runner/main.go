// Reads jobs line by line, makes each call with the package, and prints what a caller gets. It judges nothing.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"runtime/debug"
	"strings"
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

type answer map[string]any

func main() {
	var running sync.WaitGroup
	var printing sync.Mutex
	jobs, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	clients := map[string]*usage.Client{}
	for {
		var next job
		if err := jobs.Decode(&next); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			fmt.Fprintln(os.Stderr, "this is no job:", err)
			os.Exit(1)
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
			if err := answers.Encode(result); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}()
	}
	running.Wait()
}

// newClient makes the client of all jobs with the same base URL.
func newClient(job job) *usage.Client {
	return &usage.Client{
		URL:     job.BaseURL,
		Token:   usage.StaticToken(job.Call.Token),
		Timeout: time.Duration(job.Call.TimeoutMs) * time.Millisecond,
		Retries: job.Call.Retries,
	}
}

func call(client *usage.Client, job job) answer {
	summary, err := client.GetCustomerUsageSummary(context.Background(), usage.GetCustomerUsageSummaryParameters{
		CustomerId:        job.Call.CustomerID,
		RequestId:         job.Call.RequestID,
		CorrelationId:     job.Call.CorrelationID,
		CorrelationVector: job.Call.CorrelationVector,
	})
	result := answer{"outcome": "summary", "summary": summary}
	if err != nil {
		result = failure(err)
		result["message"] = err.Error()
	}
	result["printed"] = printed(client, summary, err)
	return result
}

// printed is what people see of a call in a log.
func printed(client *usage.Client, summary *usage.CustomerUsageSummary, err error) string {
	var text strings.Builder
	for _, value := range []any{client, *client, summary, err} {
		fmt.Fprintf(&text, "%v\n%+v\n%#v\n%d\n", value, value, value, value)
	}
	for ; err != nil; err = errors.Unwrap(err) {
		fmt.Fprintf(&text, "%T %+v %#v\n", err, err, err)
		if answered, ok := err.(*usage.Error); ok {
			encoded, _ := json.Marshal(answered)
			fmt.Fprintf(&text, "%s %s %+v %v\n", encoded, answered.Body, answered.Fault, answered.Header)
		}
	}
	fmt.Fprintf(&text, "%s", debug.Stack())
	return text.String()
}

func failure(err error) answer {
	var (
		argument   *usage.ArgumentError
		answered   *usage.Error
		connection *url.Error
	)
	switch {
	case errors.As(err, &answered):
		result := answer{
			"status":        answered.StatusCode,
			"requestId":     answered.RequestID,
			"correlationId": answered.CorrelationID,
			"body":          string(answered.Body),
		}
		if answered.Err != nil {
			result["outcome"], result["kind"] = "failure", "decode"
			return result
		}
		result["outcome"] = "error"
		if code := answered.Code(); code != "" {
			result["code"] = code
		}
		if description, ok := answered.Fault.GetDescriptionOk(); ok {
			result["description"] = *description
		}
		return result
	case errors.As(err, &argument):
		return answer{"outcome": "failure", "kind": "argument"}
	case errors.Is(err, context.DeadlineExceeded):
		return answer{"outcome": "failure", "kind": "timeout"}
	case errors.As(err, &connection):
		return answer{"outcome": "failure", "kind": "connection"}
	}
	return answer{"outcome": "failure"}
}
