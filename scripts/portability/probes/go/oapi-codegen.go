package main

import (
	"context"

	"github.com/google/uuid"

	"probe/cases"
	"probe/client"
)

func main() {
	cases.Run(func(url, customerID string) cases.Outcome {
		api, err := client.NewClientWithResponses(url, client.WithHTTPClient(cases.HTTPClient()))
		if err != nil {
			return cases.Outcome{Error: err.Error()}
		}
		response, err := api.GetCustomerUsageSummaryWithResponse(context.Background(), uuid.MustParse(customerID), nil)
		if err != nil {
			return cases.Outcome{Error: err.Error()}
		}
		outcome := cases.Outcome{Status: response.StatusCode(), Text: string(response.Body)}
		if response.JSON200 != nil {
			outcome.Body = response.JSON200
		}
		for _, fault := range []*client.ServiceFault{
			response.JSON400, response.JSON401, response.JSON403, response.JSON404, response.JSON429, response.JSON500,
		} {
			if fault != nil {
				outcome.Body = fault
			}
		}
		return outcome
	})
}
