# frozen_string_literal: true

# Prints a line for each customer: summaries.rb CUSTOMER_ID...

require 'partner_center_usage'

PartnerCenterUsage.configure do |config|
  config.access_token_getter = -> { ENV.fetch('PARTNER_CENTER_TOKEN') }
  config.timeout = 20
  config.retries = 3
end
if (url = ENV.fetch('PARTNER_CENTER_URL', nil))
  PartnerCenterUsage.configure { |config| config.base_url = url }
end
api = PartnerCenterUsage::AzureSpendingApi.new

ARGV.each do |customer_id|
  summary = api.get_customer_usage_summary(customer_id)
  name = summary.resource_name || summary.name || customer_id
  cost = summary.total_cost&.to_s('F') || 'unknown'
  budget = summary.budget&.amount&.to_s('F') || 'none'
  puts "#{name}: #{cost} #{summary.currency_code || summary.currency_locale}, budget #{budget}"
rescue PartnerCenterUsage::ApiError => e
  puts "#{customer_id}: #{e.code == '3000' ? 'no Azure usage' : e.message}"
rescue ArgumentError => e
  puts "#{customer_id}: #{e.message}"
end
