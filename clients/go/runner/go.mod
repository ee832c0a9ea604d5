module runner

go 1.23

require github.com/partner-center-usage/partner-center-usage-go v0.0.0

// client.sh replaces this path with that of its copy of the package.
replace github.com/partner-center-usage/partner-center-usage-go => ../../../../generated/go
