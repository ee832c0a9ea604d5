package main

import (
	"context"

	"probe/cases"
	client "probe/client"
)

func main() {
	cases.Run(func(url, customerID string) cases.Outcome {
		configuration := client.NewConfiguration()
		configuration.HTTPClient = cases.HTTPClient()
		configuration.BasePath = url
		api := client.NewAPIClient(configuration).AzureSpendingApi
		body, response, err := api.GetCustomerUsageSummary(context.Background(), customerID, nil)
		outcome := cases.Outcome{}
		if response != nil {
			outcome.Status = response.StatusCode
		}
		if failure, ok := err.(client.GenericSwaggerError); ok {
			outcome.Text, outcome.Body = string(failure.Body()), failure.Model()
		} else if err != nil {
			outcome.Error = err.Error()
		} else {
			outcome.Body = body
		}
		return outcome
	})
}
