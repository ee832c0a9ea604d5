# frozen_string_literal: true

# Calls a client that was generated from the changed spec. Prints what it gets, a line each.

require 'partner_center_usage'

PartnerCenterUsage.configure do |config|
  config.access_token = 'token'
  config.base_url = ENV.fetch('PARTNER_CENTER_URL')
end
api = PartnerCenterUsage::AzureSpendingApi.new
customer_id = ARGV.first
summary = api.get_customer_usage_summary(
  customer_id,
  billing_unit: 'unlisted',
  page_size: 5,
  threshold: BigDecimal('0.5'),
  since: '2026-11-01T00:00:00Z',
  is_estimate: true,
  type: 'net',
  parts: ['one', 'two & three']
)
puts "cost #{summary.savings_plan_cost.to_s('F')}"
puts "state #{summary.billing_state}"
puts "plan #{summary.plan}"
puts "tiers #{summary.tiers.join(',')}"
puts "total #{api.get_customer_invoice(customer_id, 2026, '00/12', 50).total.to_f}"
begin
  api.get_customer_invoice(customer_id, 2026, 'none', 50)
rescue PartnerCenterUsage::ApiError => e
  puts "invoice error #{e.message}"
end
begin
  api.get_customer_usage_summary('busy')
rescue PartnerCenterUsage::ApiError => e
  puts "summary error #{e.message}"
end
