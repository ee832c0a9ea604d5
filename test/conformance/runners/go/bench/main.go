// bench URL ROUNDS CALLS: how long calls take with the package, and with net/http and encoding/json alone.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"time"

	usage "github.com/partner-center-usage/partner-center-usage-go"
)

const (
	customerID = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"
	token      = "token-for-the-bench"
	id         = "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10"
)

func main() {
	url := os.Args[1]
	rounds, calls := count(os.Args[2]), count(os.Args[3])
	client := usage.Client{URL: url, Token: usage.StaticToken(token)}
	parameters := usage.GetCustomerUsageSummaryParameters{
		CustomerId:    customerID,
		RequestId:     usage.PtrString(id),
		CorrelationId: usage.PtrString(id),
	}
	withClient := func() error {
		_, err := client.GetCustomerUsageSummary(context.Background(), parameters)
		return err
	}
	plain := func() error { return withoutClient(url + "/v1/customers/" + customerID + "/usagesummary") }
	measure(withClient, calls)
	measure(plain, calls)
	var seconds struct {
		Client []float64 `json:"client"`
		Plain  []float64 `json:"plain"`
	}
	for range rounds {
		seconds.Client = append(seconds.Client, measure(withClient, calls))
		seconds.Plain = append(seconds.Plain, measure(plain, calls))
	}
	must(json.NewEncoder(os.Stdout).Encode(seconds))
}

func withoutClient(url string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("User-Agent", "plain")
	request.Header.Set("ms-requestid", id)
	request.Header.Set("ms-correlationid", id)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", response.StatusCode)
	}
	var summary map[string]any
	return json.Unmarshal(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), &summary)
}

func measure(call func() error, calls int) float64 {
	start := time.Now()
	for range calls {
		must(call())
	}
	return time.Since(start).Seconds()
}

func count(text string) int {
	number, err := strconv.Atoi(text)
	must(err)
	return number
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
