module conformance

go 1.23

require github.com/partner-center-usage/partner-center-usage-go v0.0.0

// client.sh puts its copy of the package in this place.
replace github.com/partner-center-usage/partner-center-usage-go => ../../../../generated/go
