// Prints what the customers with these ids have spent on Azure.
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
		var refusal *usage.Error
		switch {
		case err == nil:
			budget := summary.GetBudget()
			fmt.Printf("%s: %s spent, budget %s\n", name(summary), amount(summary.TotalCost), amount(budget.Amount))
		case errors.As(err, &refusal) && refusal.NoUsage():
			fmt.Printf("%s: no Azure usage\n", customerID)
		case errors.As(err, &refusal) && refusal.StatusCode == http.StatusUnauthorized:
			fmt.Fprintln(os.Stderr, err) // the next customer would be refused, too
			os.Exit(1)
		default:
			fmt.Printf("%s: %v\n", customerID, err)
		}
	}
}

// Older subscriptions send the name under another property.
func name(summary *usage.CustomerUsageSummary) string {
	if summary.HasResourceName() {
		return summary.GetResourceName()
	}
	return summary.GetName()
}

// An absent amount is not zero. One that is there has all its digits: new(big.Rat).SetString reads them.
func amount(number *json.Number) string {
	if number == nil {
		return "unknown"
	}
	return number.String()
}
