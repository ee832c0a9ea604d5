module github.com/partner-center-usage/partner-center-usage-go

go 1.23
