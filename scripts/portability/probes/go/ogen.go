package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/google/uuid"
	"github.com/ogen-go/ogen/validate"

	"probe/cases"
	"probe/client"
)

type token struct{}

func (token) PartnerCenterToken(context.Context, client.OperationName) (client.PartnerCenterToken, error) {
	return client.PartnerCenterToken{Token: "token"}, nil
}

func main() {
	cases.Run(func(url, customerID string) cases.Outcome {
		api, err := client.NewClient(url, token{}, client.WithClient(cases.HTTPClient()))
		if err != nil {
			return cases.Outcome{Error: err.Error()}
		}
		params := client.GetCustomerUsageSummaryParams{CustomerID: uuid.MustParse(customerID)}
		response, err := api.GetCustomerUsageSummary(context.Background(), params)
		var unexpected *validate.UnexpectedStatusCodeError
		if errors.As(err, &unexpected) {
			text, _ := io.ReadAll(unexpected.Payload.Body)
			return cases.Outcome{Status: unexpected.StatusCode, Text: string(text)}
		}
		if err != nil {
			return cases.Outcome{Error: err.Error()}
		}
		return outcomeOf(response)
	})
}

func outcomeOf(response client.GetCustomerUsageSummaryRes) cases.Outcome {
	switch it := response.(type) {
	case *client.CustomerUsageSummaryHeaders:
		return outcome(200, &it.Response)
	case *client.GetCustomerUsageSummaryBadRequest:
		return outcome(400, &it.Response)
	case *client.GetCustomerUsageSummaryUnauthorized:
		return outcome(401, &it.Response)
	case *client.GetCustomerUsageSummaryForbidden:
		return outcome(403, &it.Response)
	case *client.GetCustomerUsageSummaryNotFound:
		return outcome(404, &it.Response)
	case *client.GetCustomerUsageSummaryTooManyRequestsHeaders:
		return outcome(429, &it.Response)
	case *client.GetCustomerUsageSummaryInternalServerError:
		return outcome(500, &it.Response)
	}
	return cases.Outcome{Error: "a response of an unknown type"}
}

func outcome(status int, body json.Marshaler) cases.Outcome {
	return cases.Outcome{Status: status, Body: body}
}
