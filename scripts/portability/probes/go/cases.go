// Package cases makes the call of each case, and prints what came of it.
package cases

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

// Outcome is what a client made of a response.
type Outcome struct {
	Name   string `json:"name"`
	Status int    `json:"status"`
	Body   any    `json:"body,omitempty"`
	Text   string `json:"text,omitempty"`
	Error  string `json:"error,omitempty"`
}

// HTTPClient is Go's own, or the one that drops the byte order mark.
func HTTPClient() *http.Client {
	if os.Getenv("DROP_BOM") == "" {
		return http.DefaultClient
	}
	return &http.Client{Transport: WithoutBOM{http.DefaultTransport}}
}

// Run reads the base URL and the file of cases from the command line.
func Run(call func(url, customerID string) Outcome) {
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		panic(err)
	}
	var all []struct{ Name, CustomerID string }
	if err := json.Unmarshal(text, &all); err != nil {
		panic(err)
	}
	for _, one := range all {
		outcome := call(os.Args[1], one.CustomerID)
		outcome.Name = one.Name
		line, err := json.Marshal(outcome)
		if err != nil {
			line, _ = json.Marshal(Outcome{Name: one.Name, Error: err.Error()})
		}
		fmt.Println(string(line))
	}
}
