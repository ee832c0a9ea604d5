// Calls a client that was generated from the changed spec. Prints what it gets, a line each.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	usage "github.com/partner-center-usage/partner-center-usage-go"
)

func main() {
	ctx := context.Background()
	customerID := os.Args[1]
	client := usage.Client{URL: os.Getenv("PARTNER_CENTER_URL"), Token: usage.StaticToken("token")}
	summary, err := client.GetCustomerUsageSummary(ctx, usage.GetCustomerUsageSummaryParameters{
		CustomerId:  customerID,
		BillingUnit: pointer("unlisted"),
		PageSize:    pointer(int32(5)),
		Threshold:   pointer(json.Number("0.5")),
		Since:       pointer("2026-11-01T00:00:00Z"),
		IsEstimate:  pointer(true),
		Type:        pointer("net"),
		Parts:       []string{"one", "two & three"},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("cost", summary.GetSavingsPlanCost())
	fmt.Println("state", summary.GetBillingState())
	fmt.Println("plan", summary.GetPlan())
	fmt.Println("tiers", strings.ReplaceAll(strings.Trim(fmt.Sprint(summary.GetTiers()), "[]"), " ", ","))
	invoice, err := client.GetCustomerInvoice(ctx, usage.GetCustomerInvoiceParameters{
		CustomerId: customerID, Year: 2026, InvoiceId: "00/12", PageSize: 50,
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("total", invoice.GetTotal())
	_, err = client.GetCustomerInvoice(ctx, usage.GetCustomerInvoiceParameters{
		CustomerId: customerID, Year: 2026, InvoiceId: "none", PageSize: 50,
	})
	fmt.Println("invoice error", err)
	_, err = client.GetCustomerUsageSummary(ctx, usage.GetCustomerUsageSummaryParameters{CustomerId: "busy"})
	fmt.Println("summary error", err)
}

func pointer[T any](value T) *T { return &value }
