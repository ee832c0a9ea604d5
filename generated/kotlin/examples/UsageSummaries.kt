// Prints what customers have spent on Azure. Set PARTNER_CENTER_TOKEN, and pass the ids of the customers.
// Older subscriptions have only the deprecated name.
@file:Suppress("DEPRECATION")

import partnercenterusage.PartnerCenterClient
import partnercenterusage.PartnerCenterException
import kotlin.time.Duration.Companion.seconds

fun main(customerIds: Array<String>) {
    val client = PartnerCenterClient(
        baseUrl = System.getenv("PARTNER_CENTER_URL") ?: "https://api.partnercenter.microsoft.com",
        timeout = 60.seconds,
        retries = 3,
    ) { System.getenv("PARTNER_CENTER_TOKEN") ?: error("Set PARTNER_CENTER_TOKEN to an access token.") }

    for (customerId in customerIds) {
        try {
            val summary = client.getCustomerUsageSummary(customerId).data
            val name = summary.resourceName ?: summary.name
            println("$name: ${summary.totalCost ?: "unknown"} spent, budget ${summary.budget?.amount ?: "none"}")
        } catch (error: PartnerCenterException.ErrorResponse) {
            // The status is 404, or sometimes 400.
            if (error.code == "3000") {
                println("$customerId: no Azure usage")
            } else {
                println("$customerId: ${error.message} Request id: ${error.requestId}")
            }
        } catch (error: PartnerCenterException) {
            println("$customerId: ${error.message}")
        } catch (error: IllegalArgumentException) {
            println("$customerId: ${error.message}")
        }
    }
}
