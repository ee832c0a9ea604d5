package usage

import (
	"fmt"
	"strings"
	"testing"
)

func TestAClientPrintsNoSecret(t *testing.T) {
	client := Client{URL: "https://user:" + secret + "@usage.example", Token: StaticToken(secret)}
	for _, text := range []string{fmt.Sprintf("%[1]v %+[1]v %#[1]v %[1]s %[1]d", client), fmt.Sprint(&client)} {
		if strings.Contains(text, secret) || !strings.Contains(text, "invalid") {
			t.Error(text)
		}
	}
	if text := fmt.Sprint(Client{}); text != `usage.Client{URL: "https://api.partnercenter.microsoft.com"}` {
		t.Error(text)
	}
}
