// Prints what customers have spent on Azure. Set PARTNER_CENTER_TOKEN, and pass the ids of the customers.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	usage "github.com/partner-center-usage/partner-center-usage-go"
)

func main() {
	client := usage.Client{
		URL:     os.Getenv("PARTNER_CENTER_URL"),
		Token:   usage.StaticToken(os.Getenv("PARTNER_CENTER_TOKEN")),
		Retries: 3,
	}
	for _, customerID := range os.Args[1:] {
		parameters := usage.GetCustomerUsageSummaryParameters{CustomerId: customerID}
		summary, err := client.GetCustomerUsageSummary(context.Background(), parameters)
		var responseErr *usage.ResponseError
		switch {
		case err == nil:
			budget := summary.GetBudget()
			fmt.Printf("%s: %s spent, budget %s\n", name(summary), amount(summary.TotalCost), amount(budget.Amount))
		case errors.As(err, &responseErr) && responseErr.NoUsage():
			fmt.Printf("%s: no Azure usage\n", customerID)
		case errors.As(err, &responseErr) && responseErr.StatusCode == http.StatusUnauthorized:
			fmt.Fprintln(os.Stderr, err) // The token will not work for the other customers either.
			os.Exit(1)
		default:
			fmt.Printf("%s: %v\n", customerID, err)
		}
	}
}

// name returns the name of a customer, which the service sends in another property for older subscriptions.
func name(summary *usage.CustomerUsageSummary) string {
	if summary.HasResourceName() {
		return summary.GetResourceName()
	}
	return summary.GetName()
}

// amount returns an amount with all its digits. An absent amount is not zero.
func amount(number *json.Number) string {
	if number == nil {
		return "unknown"
	}
	return number.String()
}
