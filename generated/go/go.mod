// The module is not published. Change this path when it is, and use `replace` until then.
module github.com/partner-center-usage/partner-center-usage-go

go 1.23
