package usage

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestInvalidArgumentsAreNotSent(t *testing.T) {
	for name, c := range map[string]struct {
		client     Client
		parameters parameters
	}{
		"a customer id that is not UTF-8":        {parameters: parameters{CustomerId: "a\xff"}},
		"half a surrogate pair":                  {parameters: parameters{CustomerId: "a\xed\xa0\x80"}},
		"a customer id that is a dot segment":    {parameters: parameters{CustomerId: ".."}},
		"a request id that is not UTF-8":         {parameters: parameters{CustomerId: "a", RequestId: PtrString("\xff")}},
		"a correlation id that is not UTF-8":     {parameters: parameters{CustomerId: "a", CorrelationId: PtrString("\xff")}},
		"a correlation vector that is not UTF-8": {parameters: parameters{CustomerId: "a", CorrelationVector: PtrString("\xff")}},
		"a token with a line break":              {Client{Token: StaticToken(secret + "\n")}, ofCustomer},
		"a token beyond ASCII":                   {Client{Token: StaticToken(secret + "é")}, ofCustomer},
		"a URL with a password":                  {Client{URL: "https://user:" + secret + "@usage.example"}, ofCustomer},
	} {
		var invalid *ArgumentError
		err := nothingIsSent(t).call(context.Background(), c.client, c.parameters)
		if !errors.As(err, &invalid) || strings.Contains(err.Error(), secret) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
