package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"runtime/debug"
	"strings"

	usage "github.com/partner-center-usage/partner-center-usage-go"
)

func call(client *usage.Client, job job) outcome {
	summary, err := client.GetCustomerUsageSummary(context.Background(), usage.GetCustomerUsageSummaryParameters{
		CustomerId:        job.Call.CustomerID,
		RequestId:         job.Call.RequestID,
		CorrelationId:     job.Call.CorrelationID,
		CorrelationVector: job.Call.CorrelationVector,
	})
	result := outcome{"outcome": "summary", "summary": summary}
	if err != nil {
		result = outcomeOf(err)
		result["message"] = err.Error()
	}
	result["printed"] = printed(client, summary, err)
	return result
}

func outcomeOf(err error) outcome {
	var response *usage.ResponseError
	if errors.As(err, &response) {
		return outcomeOfResponse(response)
	}
	var argument *usage.ArgumentError
	if errors.As(err, &argument) {
		return outcome{"outcome": "failure", "kind": "argument"}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return outcome{"outcome": "failure", "kind": "timeout"}
	}
	var connection *url.Error
	if errors.As(err, &connection) {
		return outcome{"outcome": "failure", "kind": "connection"}
	}
	return outcome{"outcome": "failure"}
}

func outcomeOfResponse(err *usage.ResponseError) outcome {
	result := outcome{
		"status":        err.StatusCode,
		"requestId":     err.RequestID,
		"correlationId": err.CorrelationID,
		"body":          string(err.Body),
	}
	if err.Err != nil {
		result["outcome"] = "failure"
		result["kind"] = "decode"
		return result
	}
	result["outcome"] = "error"
	if code := err.Code(); code != "" {
		result["code"] = code
	}
	if description, ok := err.ServiceFault.GetDescriptionOk(); ok {
		result["description"] = *description
	}
	return result
}

// printed is everything that a program may print or log about a call.
func printed(client *usage.Client, summary *usage.CustomerUsageSummary, err error) string {
	var text strings.Builder
	for _, value := range []any{client, *client, summary, err} {
		fmt.Fprintf(&text, "%v\n%+v\n%#v\n%d\n", value, value, value, value)
	}
	for ; err != nil; err = errors.Unwrap(err) {
		fmt.Fprintf(&text, "%T %+v %#v\n", err, err, err)
		if response, ok := err.(*usage.ResponseError); ok {
			encoded, _ := json.Marshal(response)
			fmt.Fprintf(&text, "%s %s %+v %v\n", encoded, response.Body, response.ServiceFault, response.Header)
		}
	}
	fmt.Fprintf(&text, "%s", debug.Stack())
	return text.String()
}
